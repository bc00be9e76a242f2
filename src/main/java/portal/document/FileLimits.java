package portal.document;

import portal.law.Reason;
import portal.law.Refused;

/** How many files one petition takes, and how large. */
public final class FileLimits {
    private static final long MEGABYTE = 1024 * 1024;

    public static final int MOST_FILES = 10;
    public static final long MOST_BYTES_EACH = 20 * MEGABYTE;
    public static final long MOST_BYTES_TOGETHER = 50 * MEGABYTE;

    private FileLimits() {}

    /**
     * Whether one more file fits beside those that are there.
     *
     * @throws Refused TOO_LARGE when it does not; WRONG_TYPE when it is empty
     */
    public static void check(int files, long bytesTogether, long bytes) {
        if (bytes == 0) {
            throw new Refused(Reason.WRONG_TYPE, "这个文件是空的，请重新选择文件。");
        }
        if (bytes > MOST_BYTES_EACH) {
            throw new Refused(Reason.TOO_LARGE, "单个文件不能超过 20 MB，请压缩或者分成几个文件后再传。");
        }
        if (files >= MOST_FILES) {
            throw new Refused(Reason.TOO_LARGE, "最多上传 10 个文件，请先删除不需要的文件。");
        }
        if (bytesTogether + bytes > MOST_BYTES_TOGETHER) {
            throw new Refused(Reason.TOO_LARGE, "全部文件合计不能超过 50 MB，请压缩或者删除不需要的文件。");
        }
    }
}
