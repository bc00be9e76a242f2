package portal.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import portal.testing.Ids;

/** Somebody who files a petition, page by page, reading the labels as a person does. */
final class Citizen {
    static final String TITLE = "小区供暖温度长期不达标";
    static final LocalDate BIRTH = LocalDate.of(1958, 6, 30);
    static final String ID = Ids.resident(BIRTH, 12);
    static final String NEXT = "保存，下一步";

    private final Page page;

    Citizen(Page page) {
        this.page = page;
    }

    void next() {
        press(NEXT);
    }

    /** Presses a button and waits for the page that answers. */
    void press(String button) {
        Onward.click(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first());
    }

    /** Follows a link to the page it opens. */
    void follow(String link) {
        Onward.click(link(link));
    }

    /** Takes what a link offers along. */
    Download takeAlong(String link) {
        return page.waitForDownload(() -> link(link).click());
    }

    private Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    void purpose(String word) {
        choose("purpose", word);
    }

    void matter() {
        field("title").fill(TITLE);
        field("region").selectOption("411002");
        field("place").fill("文峰街道××小区");
    }

    void facts() {
        field("facts").fill("入冬以来，小区室内温度一直只有十四度，多次打电话反映没有结果。");
        field("request").fill("请求督促供热公司整改并退还部分费用");
        choose("priorProcedures", "none");
    }

    void who() {
        choose("for", "self");
        field("headcount").fill("1");
    }

    void person() {
        field("petitioner.name").fill("阿依古丽·买买提");
        field("petitioner.idType").selectOption("resident-id");
        field("petitioner.idNumber").fill(ID);
        field("petitioner.phone").fill("138 0013 8000");
        field("petitioner.region").selectOption("411002");
        field("petitioner.address").fill("文峰街道××路1号");
    }

    /** Chooses a photograph in the step for files. */
    void photograph() {
        page.setInputFiles("input[type=file]", new FilePayload("供暖 14度.jpg", "image/jpeg", jpeg()));
    }

    /** Sends the file that was chosen; a script shows how far it has got. */
    void upload() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传这个文件"))
                .click();
        page.locator(".files li").waitFor();
    }

    void declare() {
        choose("declaration", "yes");
        choose("privacyNoticeRead", "yes");
    }

    /** Everything from the first step to the last page, not yet sent. */
    void fill(String purpose) {
        purpose(purpose);
        next();
        matter();
        if (purpose.equals("accusation")) {
            field("accused.name").fill("某局某科张某");
        }
        next();
        facts();
        next();
        who();
        next();
        person();
        next();
        next();
        declare();
    }

    /** Everything of an appeal up to the step for files. */
    void toFiles() {
        purpose("appeal");
        next();
        matter();
        next();
        facts();
        next();
        who();
        next();
        person();
        next();
    }

    /** Opens the viewing of a petition with its number and code. */
    void track(String number, String code) {
        page.navigate("/petitions/track");
        field("number").fill(number);
        field("code").fill(code);
        press("查询");
    }

    String number() {
        return page.locator("#receipt-number").textContent().trim();
    }

    String code() {
        return page.locator("#query-code").textContent().trim();
    }

    Locator field(String name) {
        return page.locator("[name='" + name + "']").first();
    }

    private void choose(String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").check();
    }

    private static byte[] jpeg() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
