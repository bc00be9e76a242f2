package portal.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the finer categories that a message names in the words of the category tree itself. */
final class NamedCategories {
    /** From this length a word is particular enough to decide also where only the text has it. */
    private static final int PARTICULAR = 4;

    /** Long enough to be particular, but said in passing of anything that annoys. */
    private static final Set<String> IN_PASSING = Set.of("安全隐患");

    /** Those of the tree's words that any petition may use, whatever it is about: they lead nowhere. */
    private static final Set<String> COMMON = Set.of(("问题 希望 小区 工作 居民 时间 生活 人员 安全 建设 处理 开发 管理 环境 规划 政策"
                    + " 社区 交通 学校 办理 城市 项目 学生 隐患 服务 社会 市政 工程 发展 施工 房屋 教育 合同 法律 使用 群众 违法 建筑 申请"
                    + " 经济 标准 公共 保障 经营 企业 权益 市场 设施 质量 维护 保护 组织 手续 区域 依法 信息 关系 方案 设计 卫生 行政"
                    + " 商业 家庭 非法 资源 监督 资金 监管 机构 困难 报告 公开 措施 强制 规范 执行 事件 资格 计划 活动 财产 父母 宣传"
                    + " 人口 审批 破坏 文明 设备 协议 精神 干部 城区 生产 调整 集体 基础 技术 决定 登记 损害 形式 收入 发放 控制 事业"
                    + " 提前 城乡 不明 征收 制度 行业 待遇 地上 职业 打击 基层 改革 历史 内部 纠纷 城镇 运营 案件 负担 分配 产业 治理"
                    + " 产品 合作 资产 监控 落后 最低 主义 后期 力量 来源 创建 生态 改造 安置 监测 队伍 认定 检验")
            .split(" "));

    /** By category of the first level: each word that belongs to one place below it, and that place. */
    private final Map<String, Map<String, String>> places = new HashMap<>();

    NamedCategories(Categories categories) {
        for (Category first : categories.roots()) {
            Map<String, String> words = new HashMap<>();
            first.children().forEach(second -> {
                words(second.name()).forEach(word -> place(words, word, second.path()));
                second.children()
                        .forEach(third -> words(third.name()).forEach(word -> place(words, word, third.path())));
            });
            words.values().removeIf(first.name()::equals);
            places.put(first.name(), words);
        }
    }

    /** A word in several places belongs to what is above them all. */
    private static void place(Map<String, String> words, String word, String path) {
        words.merge(word, path, (one, other) -> {
            String above = one;
            while (!(other + "/").startsWith(above + "/")) {
                above = above.substring(0, above.lastIndexOf('/'));
            }
            return above;
        });
    }

    /** A name's own words: {@code 物业服务} is also {@code 物业} and {@code 服务}, {@code 自来水供应} also {@code 自来水}. */
    private static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : name.split("[、和与及]", -1)) {
            List<Integer> cuts = new ArrayList<>(List.of(0));
            for (int cut = part.length() % 2 == 0 ? 2 : 3; cut <= part.length(); cut += 2) {
                cuts.add(cut);
            }
            cuts.forEach(from -> cuts.stream()
                    .filter(to -> to > from)
                    .map(to -> part.substring(from, to))
                    .filter(word -> !COMMON.contains(word) && !word.startsWith("其他"))
                    .forEach(words::add));
        }
        return words;
    }

    /** A finer category and the word that names it. */
    record Named(String path, String word, boolean inTitle) {}

    /** The finest place below a category of the first level that the message names; the title goes before the text. */
    Optional<Named> below(String first, String title, String text) {
        return places.getOrDefault(first, Map.of()).entrySet().stream()
                .flatMap(entry -> named(entry.getKey(), entry.getValue(), title, text))
                .max(Comparator.comparing(Named::inTitle)
                        .thenComparing(named -> named.word().length())
                        .thenComparing(Named::path));
    }

    /** Whether a word also leads somewhere below one of these categories of the first level. */
    boolean shared(String word, List<String> firsts) {
        return firsts.stream()
                .anyMatch(first -> places.getOrDefault(first, Map.of()).containsKey(word));
    }

    private static Stream<Named> named(String word, String path, String title, String text) {
        if (title.contains(word)) {
            return Stream.of(new Named(path, word, true));
        }
        return word.length() >= PARTICULAR && !IN_PASSING.contains(word) && text.contains(word)
                ? Stream.of(new Named(path, word, false))
                : Stream.empty();
    }
}
