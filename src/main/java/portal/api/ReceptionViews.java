package portal.api;

import jakarta.inject.Singleton;
import portal.LegalTime;
import portal.api.ReceptionApi.BookingView;
import portal.api.ReceptionApi.ReceptionItem;
import portal.office.Agencies;
import portal.office.Agency;
import portal.reception.MyBooking;
import portal.reception.ReceptionDay;

/** Days of reception and bookings as the API tells them. */
@Singleton
class ReceptionViews {
    private final Agencies agencies;
    private final LegalTime time;

    ReceptionViews(Agencies agencies, LegalTime time) {
        this.agencies = agencies;
        this.time = time;
    }

    ReceptionItem item(ReceptionDay day) {
        ReceptionDay.State state = day.state(time.today());
        return new ReceptionItem(
                day.id(),
                day.day(),
                day.starts().toString(),
                day.ends().toString(),
                day.place(),
                day.leader(),
                day.position(),
                day.field(),
                agencies.byCode(day.office()).map(Agency::name).orElse(""),
                state == ReceptionDay.State.OPEN ? day.left() : 0,
                day.bookUntil(),
                state.word(),
                state.label(),
                day.calledOff().orElse(null));
    }

    BookingView booking(MyBooking booking) {
        return new BookingView(
                booking.number().digits(),
                item(booking.day()),
                booking.about(),
                booking.representatives(),
                booking.headcount(),
                booking.state().word(),
                booking.state().label(),
                booking.cancelled(),
                booking.cancellable());
    }
}
