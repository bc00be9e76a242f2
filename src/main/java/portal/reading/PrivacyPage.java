package portal.reading;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import portal.wechat.ContentChecks;

/** 《个人信息处理告知》: what 个人信息保护法 arts. 17, 30 and 35 have the office tell before somebody files. */
@Path("/privacy")
class PrivacyPage {
    private final ContentChecks checks;

    PrivacyPage(ContentChecks checks) {
        this.checks = checks;
    }

    /** @param contentCheck whether any text goes to WeChat's content check */
    record privacy(boolean contentCheck) implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance show() {
        return new privacy(checks.on());
    }
}
