package org.open12315.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.web.Choice;
import org.open12315.web.Dates;
import org.open12315.web.Language;
import org.open12315.web.SummaryRow;

/** A submission as questions and answers, for the check before sending and for the own case. */
@ApplicationScoped
class SummaryRows {

    private final FormLists lists;
    private final PlaceAnswer places;

    SummaryRows(FormLists lists, PlaceAnswer places) {
        this.lists = lists;
        this.places = places;
    }

    /** {@code base} is the address of the draft, for the links that change an answer; null for none. */
    List<SummaryRow> of(NewSubmission said, Language language, String base) {
        IntakeMessages words = FormLists.words(language);
        List<SummaryRow> rows = new ArrayList<>();
        String to = base == null ? null : base + "/";
        against(said.against(), words, language, link(to, Step.AGAINST), rows);
        what(said.matter(), words, language.locale(), link(to, Step.WHAT), rows);
        if (said.kind() == SubmissionKind.COMPLAINT) {
            String want = link(to, Step.WANT);
            rows.add(new SummaryRow(words.wants(), lists.wantNames(said.wants(), language.locale()), want));
            rows.add(new SummaryRow(words.wantedAmount(), money(said.wantedAmount()), want));
        } else if (said.act() != null) {
            String act = link(to, Step.ACT);
            rows.add(new SummaryRow(words.actDivision(), place(said.act().divisionCode()), act));
            rows.add(new SummaryRow(words.actAddress(), said.act().address(), act));
            rows.add(new SummaryRow(words.happenedOn(), day(said.act().happenedOn(), language.locale()), act));
        }
        who(said, words, link(to, Step.WHO), rows);
        return base == null ? rows.stream().filter(row -> row.value() != null).toList() : told(rows, words);
    }

    /** Before sending, what was left open is said to be open. */
    private static List<SummaryRow> told(List<SummaryRow> rows, IntakeMessages words) {
        return rows.stream()
                .map(row -> row.value() == null ? new SummaryRow(row.label(), words.leftOpen(), row.changeUrl()) : row)
                .toList();
    }

    private void against(
            Business business, IntakeMessages words, Language language, String link, List<SummaryRow> rows) {
        String channel = lists.channels(language).stream()
                .filter(choice -> choice.value().equals(business.channel().name()))
                .map(Choice::text)
                .findFirst()
                .orElse(null);
        rows.add(new SummaryRow(words.businessName(), business.name(), link));
        rows.add(new SummaryRow(words.channel(), channel, link));
        rows.add(new SummaryRow(words.platform(), business.platform(), link));
        rows.add(new SummaryRow(words.division(), place(business.divisionCode()), link));
        rows.add(new SummaryRow(words.address(), business.address(), link));
        rows.add(new SummaryRow(words.creditCode(), business.creditCode(), link));
    }

    private void what(Matter matter, IntakeMessages words, Locale locale, String link, List<SummaryRow> rows) {
        rows.add(new SummaryRow(words.category(), lists.categoryName(matter.category(), locale), link));
        rows.add(new SummaryRow(words.problem(), lists.problemName(matter.problem(), locale), link));
        rows.add(new SummaryRow(words.facts(), matter.facts(), link));
        rows.add(new SummaryRow(words.amount(), money(matter.amount()), link));
        rows.add(new SummaryRow(words.purchasedOn(), day(matter.purchasedOn(), locale), link));
        rows.add(new SummaryRow(words.orderNumber(), matter.orderNumber(), link));
    }

    private static void who(NewSubmission said, IntakeMessages words, String link, List<SummaryRow> rows) {
        if (said.anonymous() || said.person() == null) {
            String nobody = said.anonymous() ? words.anonymously() : words.personErased();
            rows.add(new SummaryRow(words.who(), nobody, link));
            return;
        }
        rows.add(new SummaryRow(words.personName(), said.person().name(), link));
        rows.add(new SummaryRow(words.telephone(), said.person().telephone(), link));
        rows.add(new SummaryRow(words.personAddress(), said.person().address(), link));
        if (said.rewardWished()) {
            rows.add(new SummaryRow(words.reward(), words.rewardWished(), link));
        }
    }

    private String place(String code) {
        return code == null ? null : places.text(code);
    }

    private static String link(String to, Step step) {
        return to == null ? null : to + step.path();
    }

    private static String money(BigDecimal amount) {
        return amount == null ? null : "¥" + amount.toPlainString();
    }

    private static String day(LocalDate date, Locale locale) {
        return date == null ? null : Dates.day(date, locale);
    }
}
