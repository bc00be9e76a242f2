package portal.pages;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import portal.casework.OwnPetitions;
import portal.citizen.SavedDrafts;
import portal.citizen.Sessions;
import portal.citizen.Signed;
import portal.citizen.Writing;
import portal.inforequest.RequestNo;
import portal.law.ChineseDate;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.reception.MyBooking;
import portal.reception.OwnBookings;
import portal.requests.OwnRequests;
import portal.search.Page;
import portal.search.Paging;

/** What stands in somebody's list, as its page shows it: the same as the mini-program shows. */
@Singleton
class MyList {
    /** Instead of what would say that it is an accusation, on a screen that others may look at. */
    private static final String QUIET = "办到哪一步，请点“查看”";

    private final OwnPetitions petitions;
    private final OwnRequests requests;
    private final OwnBookings bookings;
    private final SavedDrafts drafts;
    private final Sessions sessions;

    MyList(OwnPetitions petitions, OwnRequests requests, OwnBookings bookings, SavedDrafts drafts, Sessions sessions) {
        this.petitions = petitions;
        this.requests = requests;
        this.bookings = bookings;
        this.drafts = drafts;
        this.sessions = sessions;
    }

    /**
     * A petition or a request for information.
     *
     * @param digits what its forms send
     * @param number how it is read
     * @param next what comes next
     * @param due the last day of it; empty when there is none
     */
    record Line(String digits, String number, String title, String status, String holder, String next, String due) {}

    /** A place on a day of reception. */
    record Place(
            String digits, String number, String when, String who, String state, String tone, boolean cancellable) {}

    /** Something that is being written in the mini-program. */
    record Draft(String word, String label, OffsetDateTime savedAt, OffsetDateTime until) {}

    /** A device that is signed in. */
    record Device(String id, String name, OffsetDateTime createdAt, OffsetDateTime lastUsed) {}

    /** Everything on one page; each list with the pages it has. */
    record All(
            Page<Line> petitions, Page<Line> requests, Page<Place> bookings, List<Draft> drafts, List<Device> devices) {
        long lastPage() {
            return Math.max(petitions.lastPage(), Math.max(requests.lastPage(), bookings.lastPage()));
        }

        public boolean empty() {
            return petitions.total() + requests.total() + bookings.total() == 0;
        }
    }

    Uni<All> of(Signed by, Paging paging) {
        long account = by.account();
        return Uni.combine()
                .all()
                .unis(
                        petitions.page(account, paging).map(page -> page.map(MyList::line)),
                        requests.page(account, paging).map(page -> page.map(MyList::line)),
                        bookings.page(account, paging).map(page -> page.map(MyList::place)),
                        drafts.list(account)
                                .map(all -> all.stream().map(MyList::draft).toList()),
                        sessions.list(by)
                                .map(all -> all.stream().map(MyList::device).toList()))
                .with(All::new);
    }

    private static Line line(OwnPetitions.Line line) {
        boolean quiet = line.purpose().equals(Purpose.ACCUSATION.word());
        return new Line(
                line.receiptNumber(),
                new PetitionNo(line.receiptNumber()).display(),
                line.title(),
                line.statusLabel(),
                line.holder().name(),
                quiet ? QUIET : line.nextStep().text(),
                quiet ? "" : due(line.nextStep()));
    }

    private static Line line(OwnRequests.Line line) {
        return new Line(
                line.receiptNumber(),
                new RequestNo(line.receiptNumber()).display(),
                line.title(),
                line.statusLabel(),
                line.holder().name(),
                line.nextStep().text(),
                due(line.nextStep()));
    }

    private static String due(OwnPetitions.Next next) {
        LocalDate dueOn = next.dueOn();
        return dueOn == null ? "" : ChineseDate.full(dueOn);
    }

    private static Place place(MyBooking booking) {
        return new Place(
                booking.number().digits(),
                booking.number().display(),
                booking.day().when(),
                booking.day().position() + " " + booking.day().leader(),
                booking.state().label(),
                tone(booking.state()),
                booking.cancellable());
    }

    /** As the mini-program has it (screens/matters.ts). */
    private static String tone(MyBooking.State state) {
        return switch (state) {
            case BOOKED -> "good";
            case CANCELLED -> "quiet";
            case CALLED_OFF -> "late";
        };
    }

    private static Draft draft(SavedDrafts.Line line) {
        return new Draft(
                line.kind().word(),
                line.kind() == Writing.PETITION ? "信访事项" : "政府信息公开申请",
                line.savedAt(),
                line.expiresAt());
    }

    private static Device device(Sessions.Device device) {
        return new Device(
                device.id().toString().toLowerCase(Locale.ROOT), device.name(), device.createdAt(), device.lastUsed());
    }
}
