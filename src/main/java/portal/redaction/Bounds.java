package portal.redaction;

import portal.law.Reason;
import portal.law.Refused;

/** The papers that cannot be worked on: how each is known, and what an officer can do instead. */
enum Bounds {
    OBJECTS(Reason.TOO_LARGE, "这份 PDF 里的对象多得不正常，不能处理。请打印成 PDF，或者扫描以后再传。"),
    PAGES(Reason.TOO_LARGE, "一份文件最多 " + Bounds.MOST_PAGES + " 页。请分成几份再传。"),
    NO_PAGES(Reason.WRONG_TYPE, "这份 PDF 里没有页面。请重新选择，或者另存一份后再传。"),
    PAGE_SIZE(Reason.TOO_LARGE, "有一页的尺寸大得（或者小得）不正常，不能处理。请打印成 A3 或者 A4 的 PDF 后再传。"),
    SWOLLEN(Reason.TOO_LARGE, "这份 PDF 解开以后大得不正常，不能处理。请打印成 PDF，或者扫描以后再传。"),
    PICTURE(Reason.TOO_LARGE, "里面有一张图片的尺寸太大，不能处理。请按 300 dpi 以内另存后再传。"),
    PICTURE_KIND(Reason.WRONG_TYPE, "里面有 JPEG 2000 或者 JBIG2 图片，画不出来。请打印成 PDF，或者扫描成普通图片后再传。"),
    LABOUR(Reason.TOO_LARGE, "这份 PDF 画起来步骤太多，不能处理。请打印成 PDF，或者扫描以后再传。"),
    FONT(Reason.WRONG_TYPE, "这份 PDF 没有带上中文字体，画出来会缺字。请打印成 PDF（嵌入字体）后再传。"),
    ENCRYPTED(Reason.WRONG_TYPE, "这份 PDF 加了密（也可能只是限制打印、复制），不能处理。请去掉密码后再传。"),
    DAMAGED(Reason.WRONG_TYPE, "这份文件不完整或者已经损坏，请重新选择，或者另存一份后再传。"),
    RESULT(Reason.TOO_LARGE, "遮盖以后的文件超过 20 MB，请分成几份来做。"),
    BUSY(Reason.TOO_MANY, "正在处理另一份文件，请过一会儿再试。");

    static final int MOST_OBJECTS = 50_000;
    static final int MOST_PAGES = 100;
    static final long MOST_RESULT = 20L << 20;

    /** Of one stream, and of all together. */
    static final long MOST_UNPACKED = 64L << 20;

    static final long MOST_UNPACKED_TOGETHER = 400L << 20;

    /** An A4 page in colours at 350 dpi, in samples of a byte. */
    static final long MOST_SAMPLES = 38L << 20;

    static final long MOST_PICTURE = 40_000_000;
    static final long MOST_ROW = 1L << 20;

    /** An A3 page at 200 dpi. */
    static final double MOST_PIXELS = 8_000_000;

    static final int MOST_OPERATORS = 5_000_000;
    static final int DEEPEST_GROUPS = 6;
    static final double LONGEST_SIDE = 3400; // A0, in points
    static final double SHORTEST_SIDE = 20;

    private static final long RETRY = 10;

    private final Reason reason;
    private final String sentence;

    Bounds(Reason reason, String sentence) {
        this.reason = reason;
        this.sentence = sentence;
    }

    Refused refused() {
        return reason == Reason.TOO_MANY ? Refused.tooMany(sentence, RETRY) : new Refused(reason, sentence);
    }
}
