package portal.reading;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import portal.LegalTime;
import portal.bulletin.Bulletins;
import portal.bulletin.Posted;
import portal.bulletin.Task;
import portal.bulletin.TaskList;

/** 普法责任清单 and 问题整改: what the office said it would do, by whom and until when, and what of it is done. */
@Path("/disclosure/lists")
@Produces(MediaType.TEXT_HTML)
class TaskListsPage {
    private final Bulletins bulletins;
    private final LegalTime time;

    TaskListsPage(Bulletins bulletins, LegalTime time) {
        this.bulletins = bulletins;
        this.time = time;
    }

    /** A line of the list as it stands today. */
    record Line(int number, Task task, String says, boolean late) {}

    record list(Posted<TaskList> posted, List<Line> lines, String sum, LocalDate today, String csv)
            implements TemplateInstance {}

    record lists(List<Posted<TaskList>> all) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> lists() {
        return bulletins.lists().map(lists::new);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @PermitAll
    public Uni<TemplateInstance> list(@PathParam("id") long id) {
        LocalDate today = time.today();
        return bulletins
                .list(id)
                .map(posted -> new list(
                        posted,
                        lines(posted.sheet(), today),
                        sum(posted.sheet(), today),
                        today,
                        "/disclosure/lists/" + id + "/csv"));
    }

    @GET
    @Path("{id:\\d{1,18}}/csv")
    @Produces("text/csv;charset=UTF-8")
    @PermitAll
    public Uni<Response> csv(@PathParam("id") long id) {
        return bulletins
                .list(id)
                .map(posted -> Response.ok(posted.sheet().csv(time.today()))
                        .type("text/csv; charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"list-" + id + ".csv\"")
                        .build());
    }

    private static List<Line> lines(TaskList list, LocalDate today) {
        List<Line> lines = new java.util.ArrayList<>();
        for (Task task : list.tasks()) {
            lines.add(new Line(
                    lines.size() + 1, task, task.says(today), task.state(today).late()));
        }
        return lines;
    }

    /** How many there are and how many of them are done and late: the late ones are never left out. */
    private static String sum(TaskList list, LocalDate today) {
        return "共 " + list.tasks().size() + " 项：按期完成 " + list.count(Task.State.DONE, today) + " 项，超期完成 "
                + list.count(Task.State.DONE_LATE, today) + " 项，正在办 " + list.count(Task.State.OPEN, today)
                + " 项，已经超期 " + list.count(Task.State.OVERDUE, today) + " 项。";
    }
}
