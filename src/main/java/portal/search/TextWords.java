package portal.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words by which a text that lies sealed is found again: pairs of Chinese characters, and words of letters and
 * digits. The commonest pairs are left out, since they find everything and tell most, and so are long numbers, which are
 * somebody's.
 */
public final class TextWords {
    /** From so many digits on a number is a telephone's, a card's or a person's. */
    private static final int LONG_NUMBER = 7;

    /** Pairs that stand in more than a tenth of the messages an office gets, and say nothing of their matter. */
    private static final Set<String> COMMON =
            Arrays.stream(("""
            没有 部门 我们 问题 一个 领导 政府 严重 希望 相关 现在 什么 解决 关部 影响 可以 已经 情况 时间 工作 进行 要求 不能 生活 我是 作为 多次 投诉
            一直 但是 处理 都是 不是 百姓 这个 无法 这样 有关 尊敬 敬的 请问 就是 您好 还是 是否 们的 区的 存在 反映 他们 是一 本人 因为 通过 导致 目前
            需要 部分 造成 如果 任何 开始 为什 有一 谢谢 的一 不知 大的 时候 的问 自己 很多 其他 了一 的情 而且 请求 这些 也不 恳请 还有 怎么 每天
            """).strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private TextWords() {}

    /** Every word of a text, once. */
    public static Set<String> of(String text) {
        return of(Words.runs(Folded.of(text).text()));
    }

    static Set<String> of(List<Words.Run> runs) {
        Set<String> words = new LinkedHashSet<>();
        for (Words.Run run : runs) {
            if (run.han() ? run.length() > 1 : !isLongNumber(run.text())) {
                words.addAll(run.pairs());
            }
        }
        words.removeAll(COMMON);
        return words;
    }

    private static boolean isLongNumber(String word) {
        return word.chars().filter(Character::isDigit).count() >= LONG_NUMBER;
    }
}
