package portal.staff;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import portal.casework.Channel;
import portal.office.Categories;
import portal.office.Category;
import portal.office.Officer;
import portal.office.RegionChoices;
import portal.office.RegionChoices.Group;
import portal.office.RegionChoices.Option;
import portal.petition.IdType;
import portal.petition.PriorProcedure;
import portal.petition.Purpose;
import portal.petition.TextLimit;

/** What the lists of the form at the counter offer. */
@Singleton
class CounterChoices {
    private static final List<Channel> CHANNELS =
            List.of(Channel.VISIT, Channel.LETTER, Channel.TELEPHONE, Channel.FAX);

    private final RegionChoices regions;
    private final List<Group> categories;

    CounterChoices(RegionChoices regions, Categories categories) {
        this.regions = regions;
        this.categories = categories.roots().stream().map(CounterChoices::group).toList();
    }

    /** All of them for one officer: accusations are for those who may know of them. */
    record Lists(
            List<Channel> channels,
            List<Purpose> purposes,
            boolean cleared,
            List<Group> places,
            List<Group> homes,
            List<Group> categories,
            List<IdType> idTypes,
            List<PriorProcedure> procedures,
            TextLimit title,
            TextLimit request,
            TextLimit facts,
            TextLimit reasons) {
        public String purposeHint() {
            return cleared ? "检举控告用单独的密钥保存，只有专岗能看" : "检举控告的材料请转给检举控告专岗登记，不要在这里录入";
        }

        public String targetHint() {
            return cleared ? "检举控告不填这里，填下一项" : "例如哪家公司、物业或者部门";
        }
    }

    Lists of(Officer officer) {
        return new Lists(
                CHANNELS,
                Arrays.stream(Purpose.values())
                        .filter(purpose -> officer.cleared() || !purpose.secret())
                        .toList(),
                officer.cleared(),
                regions.places(),
                regions.homes(),
                categories,
                Arrays.stream(IdType.values())
                        .filter(type -> !type.organization())
                        .toList(),
                List.of(PriorProcedure.values()),
                TextLimit.TITLE,
                TextLimit.REQUEST,
                TextLimit.FACTS,
                TextLimit.REASONS);
    }

    private static Group group(Category root) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(root.path(), root.name() + "（不细分）"));
        for (Category second : root.children()) {
            options.add(new Option(second.path(), second.name()));
            second.children().forEach(third -> options.add(new Option(third.path(), "　" + third.name())));
        }
        return new Group(root.name(), options);
    }
}
