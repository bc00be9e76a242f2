package portal.figures;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.office.Agencies;
import portal.requests.YearOfRequests;
import portal.statistics.AnnualFigures;
import portal.statistics.RequestRows;

/** What the portal itself knows of a year's report of disclosure (公开 50): how requests came and were answered. */
@ApplicationScoped
class AnnualCounts {
    private final YearOfRequests requests;
    private final Agencies agencies;

    AnnualCounts(YearOfRequests requests, Agencies agencies) {
        this.requests = requests;
        this.agencies = agencies;
    }

    /** Numbers by the report's field. */
    Uni<Map<String, Long>> of(int year) {
        return requests.of(agencies.office().code(), year).map(counts -> {
            Map<String, Long> numbers = new HashMap<>();
            for (YearOfRequests.Count each : counts) {
                for (String column : List.of(each.kind(), RequestRows.TOTAL)) {
                    numbers.merge(RequestRows.field(each.line(), column), each.number(), Long::sum);
                    if (!List.of(RequestRows.NEW, RequestRows.CARRIED, RequestRows.LEFT)
                            .contains(each.line())) {
                        numbers.merge(RequestRows.field(RequestRows.CLOSED, column), each.number(), Long::sum);
                    }
                }
            }
            return numbers;
        });
    }

    /** A report in which nothing was typed yet. */
    static AnnualFigures filled(Map<String, Long> counted) {
        Map<String, String> typed = new HashMap<>();
        counted.forEach((field, number) -> typed.put(field, Long.toString(number)));
        return new AnnualFigures(typed);
    }
}
