package portal.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoRequest;
import portal.inforequest.RequestClock;
import portal.inforequest.RequestStep;
import portal.law.ChineseDate;
import portal.law.Deadline;
import portal.law.Source;

/** One paper of a request while it is being written: what all of them say alike. */
record RequestLetter(SiteConfig site, RequestReplay replay, RequestFile file, RequestFile.Issued paper) {
    static final String OBLIGED = "特此告知。";

    OfficialPaper toApplicant(Section... sections) {
        return to(file.name(), sections);
    }

    OfficialPaper to(String addressee, Section... sections) {
        return new OfficialPaper(
                site.name(),
                paper.kind().label(),
                paper.number(),
                addressee,
                Arrays.stream(sections)
                        .filter(section -> !section.paragraphs().isEmpty())
                        .toList(),
                List.of(),
                paper.at().toLocalDate(),
                site.sample("name"));
    }

    /** The step that issued it. */
    <S extends RequestStep> S said(Class<S> type) {
        return type.cast(step());
    }

    RequestStep step() {
        return Objects.requireNonNull(file.line(paper.seq()).step());
    }

    /** The request as it was after that step. */
    InfoRequest then() {
        return replay.after(file, paper.seq());
    }

    /** Which request it is about, and when it was received. */
    String opening() {
        LocalDate received = file.held().receivedOn();
        return "您提交的政府信息公开申请（编号" + file.held().request().no().display() + "，申请公开“" + file.title() + "”）"
                + (received == null ? "已经登记。" : "，本机关于" + ChineseDate.date(received) + "收到。");
    }

    /** How a letter to the applicant begins: about which request, and why, by which article, what follows. */
    Section opening(String why, Source ground, String then, String... more) {
        return Section.of(
                "",
                Stream.concat(Stream.of(opening() + why + "根据" + ground.basis() + then), Stream.of(more))
                        .toArray(String[]::new));
    }

    Section asked() {
        InfoFiling.Information information = file.information();
        return Section.of(
                "申请公开的信息",
                line("名称：", information.name()),
                line("文号：", information.documentNumber()),
                line("其他特征描述：", information.description()));
    }

    /** By when, and how it was counted; empty when the clock did not run. */
    String counted(RequestClock clock) {
        Deadline deadline = then().clocks().get(clock);
        return deadline == null
                ? ""
                : deadline.dueOn()
                                .map(last -> clock.label() + "的最后一天是" + ChineseDate.full(last) + "。")
                                .orElse("")
                        + deadline.explanation(clock.event());
    }

    static String day(@Nullable LocalDate day) {
        return ChineseDate.date(Objects.requireNonNull(day));
    }

    private static String line(String label, @Nullable String text) {
        return text == null ? "" : label + text;
    }
}
