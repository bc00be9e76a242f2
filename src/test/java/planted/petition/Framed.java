package planted.petition;

import jakarta.inject.Singleton;
import planted.law.Term;

/** Broken: a pure room knows a framework. */
@Singleton
public class Framed {
    public Term term() {
        return new Term(1);
    }
}
