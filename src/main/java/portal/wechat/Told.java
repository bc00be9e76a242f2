package portal.wechat;

import java.util.Map;
import java.util.Optional;

/**
 * What a message of the outbox tells, in at most five characters: the only words of it that WeChat ever gets. What is not
 * listed, a query code above all, is never told this way.
 */
record Told(Matter matter, String status) {
    private static final Map<String, Told> BY_KIND = Map.ofEntries(
            petition("registered", "已登记"),
            petition("reclassified", "类别更正"),
            petition("transferred", "已转办"),
            petition("passed_on", "已转送"),
            petition("put_to_government", "报请决定"),
            petition("accepted", "已受理"),
            petition("redirected", "有告知书"),
            petition("joined", "已合并"),
            petition("declined", "不予受理"),
            petition("barred", "不再受理"),
            petition("handed_to_requests", "转公开申请"),
            petition("extended", "延长期限"),
            petition("suspended", "中止办理"),
            petition("resumed", "恢复办理"),
            petition("concluded", "已答复"),
            petition("settled", "达成协议"),
            petition("served", "答复已送达"),
            petition("withdrawal_asked", "申请撤回"),
            petition("withdrawal_taken_back", "继续办理"),
            petition("withdrawn", "已撤回"),
            petition("late_request", "申请已收到"),
            petition("late_refused", "逾期未接受"),
            petition("reviewing", "正在复查"),
            petition("reviewed", "复查有结果"),
            petition("final_reviewing", "正在复核"),
            petition("finally_reviewed", "复核有结果"),
            petition("last-day", "期限临近"),
            request("registered", "已登记"),
            request("received", "已收到"),
            request("correction_asked", "需要补正"),
            request("extended", "延长期限"),
            request("reasons_asked", "请说明理由"),
            request("delayed", "延迟答复"),
            request("fee_asked", "有缴费通知"),
            request("paid", "费用已收到"),
            request("answered", "已答复"),
            request("redirected", "有告知书"),
            request("abandoned", "不再处理"),
            request("withdrawn", "已撤回"),
            booking("booked", "已预约"),
            booking("cancelled", "已取消"),
            booking("called-off", "接访取消"),
            booking("moved", "时间有变"),
            booking("tomorrow", "明天接访"));

    /** Empty for what is not told. */
    static Optional<Told> of(String kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    private static Map.Entry<String, Told> petition(String kind, String status) {
        return Map.entry(kind, new Told(Matter.PETITION, status));
    }

    private static Map.Entry<String, Told> request(String news, String status) {
        return Map.entry("request-" + news, new Told(Matter.REQUEST, status));
    }

    private static Map.Entry<String, Told> booking(String news, String status) {
        return Map.entry("reception-" + news, new Told(Matter.BOOKING, status));
    }
}
