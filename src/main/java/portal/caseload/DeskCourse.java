package portal.caseload;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.casework.Kinds;
import portal.casework.Payloads;
import portal.petition.Paper;
import portal.petition.Petition;
import portal.petition.Procedure;
import portal.petition.Purpose;
import portal.petition.Stage;

/** The course of a case as its page tells it: each step with who took it, what was said, and the papers of it. */
@ApplicationScoped
class DeskCourse {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final StepDetails details;

    DeskCourse(StepDetails details) {
        this.details = details;
    }

    /** Newest first. What an accusation said of the accused is told only while it is one. */
    List<DeskCase.Entry> of(
            Row row, Petition petition, List<Optional<Payloads.Recorded>> recorded, Map<Long, String> names) {
        List<DeskCase.Entry> course = new ArrayList<>();
        Integer[] seqs = row.getArrayOfIntegers("seqs");
        Purpose[] kinds = Kinds.of(petition.purpose(), row.getArrayOfStrings("steps"), recorded::get);
        for (int i = seqs.length - 1; i >= 0; i--) {
            String step = row.getArrayOfStrings("steps")[i];
            Stage stage = Stage.of(row.getArrayOfStrings("stages")[i]).orElseThrow();
            Optional<Payloads.Recorded> said = recorded.get(i);
            course.add(new DeskCase.Entry(
                    seqs[i],
                    local(row.getArrayOfOffsetDateTimes("moments")[i]),
                    Procedure.told(step, stage, kinds[i])
                            .map(move -> move.words().term())
                            .orElse(step),
                    row.getArrayOfStrings("actors")[i],
                    said.map(Payloads.Recorded::officer)
                            .map(id -> names.getOrDefault(id, ""))
                            .orElse(""),
                    said.map(Payloads.Recorded::step)
                            .filter(each -> petition.purpose().secret() || !Kinds.secret(each))
                            .map(each -> details.of(each, names))
                            .orElse(List.of()),
                    papers(row, seqs[i])));
        }
        return course;
    }

    private static List<DeskCase.Issued> papers(Row row, int seq) {
        List<DeskCase.Issued> papers = new ArrayList<>();
        Integer @Nullable [] ids = row.getArrayOfIntegers("paper_ids");
        for (int i = 0; ids != null && i < ids.length; i++) {
            if (row.getArrayOfIntegers("paper_seqs")[i] == seq) {
                papers.add(new DeskCase.Issued(
                        ids[i],
                        Paper.of(row.getArrayOfStrings("paper_kinds")[i])
                                .map(Paper::label)
                                .orElseThrow(),
                        row.getArrayOfStrings("paper_numbers")[i]));
            }
        }
        return papers;
    }

    static OffsetDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(HERE).toOffsetDateTime();
    }
}
