package portal.casework;

/** Where each sealed value belongs: the associated data of its envelope. */
public final class Places {
    private Places() {}

    public static String title(long no) {
        return "petition.title." + no;
    }

    public static String content(long no) {
        return "petition.content." + no;
    }

    public static String people(long no) {
        return "petition.people." + no;
    }

    static String excluded(long no) {
        return "petition.excluded." + no;
    }

    static String payload(long no, int seq) {
        return "history.payload." + no + "." + seq;
    }

    static String fileSecret(String fileKey) {
        return "attachment.sealed_key." + fileKey;
    }

    public static String fileLabel(String fileKey) {
        return "attachment.label." + fileKey;
    }

    static String message(java.util.UUID id) {
        return "outbox.body." + id;
    }
}
