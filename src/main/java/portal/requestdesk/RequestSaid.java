package portal.requestdesk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.inforequest.ApplicantStep;
import portal.inforequest.ConsultStep;
import portal.inforequest.ExtensionStep;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestStep;

/** What a step said, in the words of the desk. */
final class RequestSaid {
    private final List<RequestDesk.Part> parts = new ArrayList<>();

    private RequestSaid() {}

    static List<RequestDesk.Part> of(@Nullable RequestStep step) {
        RequestSaid said = new RequestSaid();
        if (step instanceof OfficeStep office) {
            said.office(office);
        } else if (step instanceof ExtensionStep extension) {
            said.extension(extension);
        } else if (step instanceof ConsultStep consult) {
            said.consult(consult);
        } else if (step instanceof ApplicantStep applicant) {
            said.applicant(applicant);
        }
        return said.parts;
    }

    private void office(OfficeStep step) {
        if (step instanceof OfficeStep.ConfirmReceipt confirmed) {
            add("怎样确认", confirmed.how());
        } else if (step instanceof OfficeStep.AskCorrection asked) {
            add("需要补正", asked.what());
            add("最后一天", asked.until());
        } else if (step instanceof OfficeStep.CloseUncorrected closed) {
            add("说明", closed.note());
        } else if (step instanceof OfficeStep.AskReasons asked) {
            add("情况", asked.what());
            add("最后一天", asked.until());
        } else if (step instanceof OfficeStep.Delay delay) {
            add("延迟到", delay.until());
            add("理由", delay.reason());
        } else if (step instanceof OfficeStep.Charge charge && charge.basis() != null) {
            add(
                    "应缴",
                    charge.basis().label() + " " + charge.count() + " "
                            + charge.basis().unit() + "，" + charge.fee() + " 元");
            add("怎样缴纳", charge.howToPay());
        } else if (step instanceof OfficeStep.Answer answer && answer.kind() != null) {
            add("答复", answer.kind().label());
            add("依据", answer.ground() == null ? "" : answer.ground().label());
            add("理由", answer.reasons());
            add("获取方式", answer.how());
            add("提供的文件", answer.given() == null ? "" : String.join("、", answer.given()));
        } else if (step instanceof OfficeStep.Redirect redirect) {
            add("理由", redirect.reasons());
        } else if (step instanceof OfficeStep.Serve served) {
            add("收到的日期", served.on());
            add("怎样送达", served.way());
        }
    }

    private void extension(ExtensionStep step) {
        if (step instanceof ExtensionStep.AskExtension asked) {
            add("延长", asked.days() + " 个工作日");
            add("理由", asked.reason());
        } else if (step instanceof ExtensionStep.ApproveExtension approved) {
            add("延长", approved.days() + " 个工作日");
        } else if (step instanceof ExtensionStep.RefuseExtension refused) {
            add("理由", refused.reason());
        }
    }

    private void consult(ConsultStep step) {
        if (step instanceof ConsultStep.AskThirdParty asked) {
            add("第三方", asked.party());
            add("拟公开的内容", asked.what());
        } else if (step instanceof ConsultStep.ThirdPartyAgrees agreed) {
            add("意见", agreed.opinion());
        } else if (step instanceof ConsultStep.ThirdPartyObjects objected) {
            add("理由", objected.opinion());
        } else if (step instanceof ConsultStep.TellThirdParty told) {
            add("决定公开的内容", told.what());
            add("理由", told.reasons());
        } else if (step instanceof ConsultStep.AskCoAuthor asked) {
            add("机关", asked.agency());
            add("内容", asked.what());
        } else if (step instanceof ConsultStep.CoAuthorAgrees agreed) {
            add("意见", agreed.opinion());
        } else if (step instanceof ConsultStep.CoAuthorObjects objected) {
            add("理由", objected.opinion());
        }
    }

    private void applicant(ApplicantStep step) {
        if (step instanceof ApplicantStep.Correct correct) {
            add("补正", correct.text());
        } else if (step instanceof ApplicantStep.Explain explain) {
            add("理由", explain.text());
        } else if (step instanceof ApplicantStep.ClaimPayment claim) {
            add("说明", claim.text());
        } else if (step instanceof ApplicantStep.ChangeDelivery change && change.delivery() != null) {
            add("改成", change.delivery().label());
            add("寄到", change.text());
        } else if (step instanceof ApplicantStep.AddFile added) {
            add("文件", added.name());
        } else if (step instanceof ApplicantStep.SuggestPublication suggested) {
            add("理由", suggested.text());
        }
    }

    private void add(String label, @Nullable Object text) {
        if (text != null && !text.toString().isEmpty()) {
            parts.add(new RequestDesk.Part(label, text.toString()));
        }
    }
}
