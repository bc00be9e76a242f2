package planted.casework;

import java.time.Instant;
import planted.law.Term;
import planted.petition.Framed;

/** Broken: asks the machine for the time. */
public class Hurry {
    public Instant moment() {
        return Instant.now();
    }

    public Term term() {
        return new Framed().term();
    }
}
