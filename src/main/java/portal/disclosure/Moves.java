package portal.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.law.Fault;

/** Old addresses and where they lead: never in a circle, never out of the site, never away from what people do here. */
final class Moves {
    private static final int LONGEST = 500;
    private static final int MOST_HOPS = 10;
    private static final Pattern PATH = Pattern.compile("/(?!/)[!-~&&[^\\\\#<>\"{}|^`]]*");
    private static final Pattern KEPT =
            Pattern.compile("/|/(staff|api|q|dev|assets|petitions|mode|me|health)(/.*)?|/disclosure/?");

    /** A site's name before a path, as people copy it from a browser. */
    private static final Pattern SITE = Pattern.compile("(?i)https?://[^/?#]*");

    private Moves() {}

    /** An address without the name of a site before it. */
    static String path(String typed) {
        return SITE.matcher(typed.strip()).replaceFirst("");
    }

    /** Whether an address can lead elsewhere: a path that is not one where people do things. */
    static boolean movable(String from) {
        return PATH.matcher(from).matches()
                && from.length() <= LONGEST
                && !KEPT.matcher(from).matches();
    }

    /** What is wrong with a move, beside those that are there. */
    static List<Fault> faults(String from, String to, Map<String, String> known) {
        List<Fault> faults = new ArrayList<>();
        if (!PATH.matcher(from).matches() || from.length() > LONGEST) {
            faults.add(new Fault("/from", "from.invalid", "旧地址以 / 开头，不带网站名和空格"));
        } else if (KEPT.matcher(from).matches()) {
            faults.add(new Fault("/from", "from.kept", "这个地址是办事用的，不能转走"));
        }
        if (!PATH.matcher(to).matches() || to.length() > LONGEST) {
            faults.add(new Fault("/to", "to.invalid", "新地址是本站的，以 / 开头"));
        } else if (faults.isEmpty() && circles(from, to, known)) {
            faults.add(new Fault("/to", "to.circle", "这样转会绕圈：新地址又转回 " + from));
        }
        return faults;
    }

    /** Where an old address ends; empty when it is none. */
    static Optional<String> end(String path, Map<String, String> known) {
        String at = path;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            String next = known.containsKey(at) ? known.get(at) : known.get(bare(at));
            if (next == null) {
                return at.equals(path) ? Optional.empty() : Optional.of(at);
            }
            at = next;
        }
        return Optional.empty();
    }

    private static boolean circles(String from, String to, Map<String, String> known) {
        String at = bare(to);
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            if (at.equals(from)) {
                return true;
            }
            String next = known.get(at);
            if (next == null) {
                return false;
            }
            at = bare(next);
        }
        return true;
    }

    /** Without what follows the path: an address that leads back to itself with another query is a circle all the same. */
    private static String bare(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
