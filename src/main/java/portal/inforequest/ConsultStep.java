package portal.inforequest;

import java.util.List;
import portal.law.Fault;

/** Others are asked for their opinion; the time that takes does not count (art. 33). */
public sealed interface ConsultStep extends RequestStep {
    /** Somebody whose rights disclosure could harm is asked in writing (art. 32). */
    record AskThirdParty(String party, String what) implements ConsultStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.THIRD_PARTY_WAITS);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.all(Written.of("/party", party, "请写明第三方的姓名或者名称。"), Written.of("/what", what, "请写明拟公开的内容。"));
        }
    }

    record ThirdPartyAgrees(String opinion) implements ConsultStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.without(RequestMark.THIRD_PARTY_WAITS).with(RequestMark.THIRD_PARTY_AGREED);
        }
    }

    record ThirdPartyObjects(String opinion) implements ConsultStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.without(RequestMark.THIRD_PARTY_WAITS).with(RequestMark.THIRD_PARTY_OBJECTED);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.of("/opinion", opinion, "请写明第三方不同意的理由。");
        }
    }

    /** Silence is no consent: the agency decides by the regulation (art. 32). */
    record ThirdPartySilent() implements ConsultStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.without(RequestMark.THIRD_PARTY_WAITS).with(RequestMark.THIRD_PARTY_SILENT);
        }
    }

    /** The public interest outweighs the objection: the third party is told what is disclosed and why (art. 32). */
    record TellThirdParty(String what, String reasons) implements ConsultStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.THIRD_PARTY_TOLD);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.all(
                    Written.of("/what", what, "请写明决定公开的内容。"), Written.of("/reasons", reasons, "请写明不公开会对公共利益造成什么重大影响。"));
        }
    }

    /** An agency that made the information too is asked (art. 34). */
    record AskCoAuthor(String agency, String what) implements ConsultStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.CO_AUTHOR_WAITS);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.all(Written.of("/agency", agency, "请写明共同制作的机关。"), Written.of("/what", what, "请写明征求意见的内容。"));
        }
    }

    record CoAuthorAgrees(String opinion) implements ConsultStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.without(RequestMark.CO_AUTHOR_WAITS).with(RequestMark.CO_AUTHOR_AGREED);
        }
    }

    record CoAuthorObjects(String opinion) implements ConsultStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.without(RequestMark.CO_AUTHOR_WAITS).with(RequestMark.CO_AUTHOR_OBJECTED);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.of("/opinion", opinion, "请写明不同意的理由。");
        }
    }

    /** Silence is consent (art. 34). */
    record CoAuthorSilent() implements ConsultStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.without(RequestMark.CO_AUTHOR_WAITS).with(RequestMark.CO_AUTHOR_AGREED);
        }
    }
}
