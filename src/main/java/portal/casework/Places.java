package portal.casework;

/** Where each sealed value belongs: the associated data of its envelope. */
final class Places {
    private Places() {}

    static String title(long no) {
        return "petition.title." + no;
    }

    static String content(long no) {
        return "petition.content." + no;
    }

    static String people(long no) {
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

    static String fileLabel(String fileKey) {
        return "attachment.label." + fileKey;
    }

    static String message(java.util.UUID id) {
        return "outbox.body." + id;
    }
}
