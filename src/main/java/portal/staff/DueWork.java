package portal.staff;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import portal.caseload.Caseload;
import portal.caseload.Caseload.Whose;
import portal.office.Duty;
import portal.office.Officer;

/** The petitions in an officer's hands, as the first page shows them: the nearest last day first, counted by clock. */
@Singleton
class DueWork {
    private static final int SHOWN = 6;

    private final Caseload caseload;
    private final CaseLines lines;

    DueWork(Caseload caseload, CaseLines lines) {
        this.caseload = caseload;
        this.lines = lines;
    }

    /** Whose petitions, how many, and the first of them. */
    record Part(String label, List<ListRequest.Tab> tabs, List<CaseLines.Line> cases, String more) {}

    /** Mine, then my agency's, then those I am asked for advice on; nothing for whoever works on none. */
    Uni<List<Part>> of(Officer officer) {
        Uni<List<Part>> parts = Uni.createFrom().item(new ArrayList<>());
        for (Whose whose : wanted(officer)) {
            parts = parts.chain(
                    before -> part(officer, whose).invoke(before::add).replaceWith(before));
        }
        return parts;
    }

    private static List<Whose> wanted(Officer officer) {
        List<Whose> wanted = new ArrayList<>();
        boolean works = officer.has(Duty.INTAKE_CLERK)
                || officer.has(Duty.AGENCY_CLERK)
                || officer.has(Duty.AGENCY_HEAD)
                || officer.has(Duty.REVIEWER);
        if (works) {
            wanted.add(Whose.MINE);
        }
        if (works || officer.has(Duty.SUPERVISOR)) {
            wanted.add(Whose.AGENCY);
        }
        if (officer.has(Duty.LEGAL_ADVISER)) {
            wanted.add(Whose.COUNSEL);
        }
        return wanted;
    }

    private Uni<Part> part(Officer officer, Whose whose) {
        Caseload.Wanted open = new Caseload.Wanted(whose, Caseload.Part.OPEN, null, null, "", "", null, null);
        return caseload.counts(officer, whose)
                .chain(counts -> caseload.page(officer, open).map(page -> part(whose, counts, page)));
    }

    private Part part(Whose whose, Caseload.Counts counts, Caseload.Page page) {
        String list = "/staff/cases?whose=" + whose.name().toLowerCase(Locale.ROOT);
        return new Part(
                switch (whose) {
                    case MINE -> "分给我的";
                    case AGENCY -> "本单位的";
                    case OFFICE -> "全局登记的";
                    case COUNSEL -> "请我提意见的";
                },
                List.of(
                        tab(list + "&part=late", "已超期", counts.late(), "late"),
                        tab(list + "&part=soon", "五日内到期", counts.soon(), "soon"),
                        tab(list + "&part=open", "全部在办", counts.open(), "")),
                page.items().stream().limit(SHOWN).map(lines::line).toList(),
                page.items().size() > SHOWN ? list + "&part=open" : "");
    }

    private static ListRequest.Tab tab(String href, String label, int count, String state) {
        return new ListRequest.Tab(href, label, ListRequest.count(count), count > 0 ? state : "", false);
    }
}
