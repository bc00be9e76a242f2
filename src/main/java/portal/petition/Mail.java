package portal.petition;

import java.util.regex.Pattern;

/** How an address for electronic mail is written. */
public final class Mail {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");

    private Mail() {}

    /** Whether it can be one; whether it is somebody's, only a letter can tell. */
    public static boolean written(String address) {
        return ADDRESS.matcher(address).matches();
    }
}
