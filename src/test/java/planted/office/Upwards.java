package planted.office;

import planted.casework.Hurry;
import planted.law.Term;

/** Broken: uses a room above it. */
class Upwards {
    Term term(Hurry hurry) {
        return hurry.term();
    }
}
