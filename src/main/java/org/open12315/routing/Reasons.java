package org.open12315.routing;

import java.util.ArrayList;
import java.util.List;
import org.open12315.pipeline.message.SubmissionRouted.Reason;

/** The reasons of one routing, collected in the order in which the rules speak, each in both languages. */
final class Reasons {

    private final List<Reason> reasons = new ArrayList<>();

    List<Reason> list() {
        return List.copyOf(reasons);
    }

    void rowSpoke(Row row, Clause clause, Place place, String operator) {
        reasons.add(new Reason(
                row.rule(),
                clause.shown(),
                row.zh().formatted(place.fullName(), operator),
                row.en().formatted(place.fullName(), operator)));
    }

    void readFromAddress(Place place) {
        ours(
                "read-from-address",
                "未选择区县，根据填写的地址判断为" + place.fullName(),
                "No county was chosen; the address that was typed names " + place.fullName());
    }

    void succeeded(Place place) {
        ours(
                "division-succeeded",
                "原行政区划代码%s已撤销，现为%s".formatted(place.replaces(), place.fullName()),
                "The division with code %s was abolished and is now %s".formatted(place.replaces(), place.fullName()));
    }

    void handledBy(Seat seat) {
        ours("authority", "由" + seat.authorityName() + "处理", seat.authorityName() + " has jurisdiction");
    }

    void clearing(Place place, Seat seat) {
        ours(
                "clearing",
                "只能确定在%s，具体区县不明，先由%s分送".formatted(place.fullName(), seat.authorityName()),
                "Only %s is certain; the clearing desk of %s finds the county"
                        .formatted(place.fullName(), seat.authorityName()));
    }

    void nothingKnown(Seat seat) {
        ours(
                "clearing-national",
                "没有可以确定管辖的地址、平台或者行为发生地，先由%s分送".formatted(seat.authorityName()),
                "Neither an address nor a platform nor a place of the act is known; the clearing desk of %s finds the authority"
                        .formatted(seat.authorityName()));
    }

    void followsFirst(Long first, Clause clause, Seat seat) {
        String number = first == null ? "" : grouped(first);
        reasons.add(new Reason(
                "repeated",
                clause.shown(),
                "与在先提交%s为同一事项，由先收到的%s一并处理".formatted(number, seat.authorityName()),
                "Repeats the earlier submission %s and is handled together with it by %s, which received it first"
                        .formatted(number, seat.authorityName())));
    }

    void firstUnknown(Long first) {
        ours(
                "repeated-first-unknown",
                "与在先提交%s为同一事项，但未查到其去向，按一般规则分送".formatted(first == null ? "" : grouped(first)),
                "Repeats the earlier submission %s, whose authority is not known; the general rules decide"
                        .formatted(first == null ? "" : grouped(first)));
    }

    void massIncident(Long incident) {
        ours(
                "mass-incident",
                "多名消费者就同一经营者的同一事项提交，列入群体事件%s".formatted(incident == null ? "" : incident),
                "One of many about the same matter of the same business: mass incident %s"
                        .formatted(incident == null ? "" : incident));
    }

    private void ours(String rule, String zh, String en) {
        reasons.add(new Reason(rule, null, zh, en));
    }

    /** In three groups of six, as a receipt number is written; an impossible one must not stop the routing. */
    private static String grouped(long receiptNumber) {
        String digits = String.format("%018d", receiptNumber);
        return digits.substring(0, 6) + " " + digits.substring(6, 12) + " " + digits.substring(12);
    }
}
