package portal.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.drafts.TakeFile;
import portal.law.Fault;
import portal.law.Refused;

/** A file in the part {@code file} of a request, and the answer to it. */
final class Attached {
    static final String DESCRIPTION =
            "带同一个 Idempotency-Key 重发，24 小时内得到一字不差的同一个回答，文件只收一份。放在 file 部分里。每件最多 10 个，每个不超过 20 MB，合计不超过 50"
                    + " MB；格式看内容，不看文件名。";

    private Attached() {}

    /**
     * What came.
     *
     * @param header the Idempotency-Key, as it was sent
     * @throws Refused INVALID without a file, MALFORMED when the key is none
     */
    static TakeFile.Upload upload(@Nullable FileUpload file, @Nullable String header) {
        String key = IdempotencyKey.checked(header);
        if (file == null) {
            throw Refused.invalid(List.of(new Fault("/file", "file.missing", "请选择要上传的文件。")));
        }
        return new TakeFile.Upload(file.uploadedFile(), file.fileName(), key);
    }

    static Response answer(TakeFile.Added added) {
        return Personal.kept(Response.status(Response.Status.CREATED).entity(added));
    }
}
