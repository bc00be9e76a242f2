package portal.petition;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filing in the form in which it is checked and stored. */
final class NormalForm {
    private NormalForm() {}

    static Filing of(Filing typed) {
        Optional<Purpose> purpose = Purpose.of(Tidy.line(typed.purpose()));
        boolean secret = purpose.map(Purpose::secret).orElse(false);
        return new Filing(
                Tidy.line(typed.purpose()),
                Tidy.line(typed.title()),
                Tidy.text(typed.request()),
                Tidy.text(typed.facts()),
                Tidy.text(typed.reasons()),
                Tidy.line(typed.region()),
                Tidy.line(typed.place()),
                Tidy.line(typed.category()),
                Tidy.line(typed.target()),
                accused(typed.accused()),
                each(typed.priorProcedures()).map(Tidy::line).distinct().toList(),
                typed.headcount(),
                petitioner(typed.petitioner()),
                agent(typed.agent()),
                each(typed.representatives()).map(NormalForm::petitioner).toList(),
                // The outcome of an accusation is never published, whatever was ticked (art. 30)
                !secret && Boolean.TRUE.equals(typed.publishable()),
                Boolean.TRUE.equals(typed.declaration()),
                Boolean.TRUE.equals(typed.privacyNoticeRead()));
    }

    private static <T extends @Nullable Object> Stream<T> each(@Nullable Collection<T> items) {
        return items == null ? Stream.empty() : items.stream();
    }

    private static Filing.@Nullable Accused accused(Filing.@Nullable Accused typed) {
        if (typed == null) {
            return null;
        }
        Filing.Accused tidy =
                new Filing.Accused(Tidy.line(typed.agencyCode()), Tidy.line(typed.name()), Tidy.line(typed.position()));
        return tidy.equals(new Filing.Accused(null, null, null)) ? null : tidy;
    }

    /** Somebody stays somebody, even without a name: who says that he files for another must say who he is. */
    private static Filing.@Nullable Agent agent(Filing.@Nullable Agent typed) {
        if (typed == null) {
            return null;
        }
        return new Filing.Agent(Tidy.line(typed.name()), Tidy.line(typed.relation()), phone(typed.phone()));
    }

    static Filing.Petitioner petitioner(Filing.@Nullable Petitioner typed) {
        if (typed == null) {
            return new Filing.Petitioner(null, null, null, null, null, null, null, null);
        }
        return new Filing.Petitioner(
                Tidy.line(typed.kind()),
                Tidy.line(typed.name()),
                Tidy.line(typed.idType()),
                Tidy.number(typed.idNumber()),
                phone(typed.phone()),
                Tidy.mail(typed.email()),
                Tidy.line(typed.region()),
                Tidy.line(typed.address()));
    }

    private static @Nullable String phone(@Nullable String typed) {
        Optional<Phone> phone = Phone.parse(typed);
        return phone.isPresent() ? phone.get().canonical() : Tidy.line(typed);
    }
}
