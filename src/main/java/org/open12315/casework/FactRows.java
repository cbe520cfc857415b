package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.open12315.identity.SenderIdentity;
import org.open12315.jurisdiction.Divisions;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;
import org.open12315.web.SummaryRow;

/** What was sent, as rows of a page: only what was given. */
@ApplicationScoped
class FactRows {

    private final CatalogueWords catalogue;
    private final Divisions divisions;

    FactRows(CatalogueWords catalogue, Divisions divisions) {
        this.catalogue = catalogue;
        this.divisions = divisions;
    }

    List<SummaryRow> what(SubmissionReceived said, Locale locale) {
        CaseMessages words = StepWords.bundle(CaseMessages.class, locale);
        List<SummaryRow> rows = new ArrayList<>();
        if (said.kind() == SubmissionKind.COMPLAINT) {
            add(rows, words.wants(), catalogue.wants(said.wants(), locale));
            add(rows, words.wantedAmount(), money(said.wantedAmount()));
        }
        add(rows, words.category(), catalogue.category(said.category(), locale));
        add(rows, words.problemKind(), catalogue.problem(said.problem(), locale));
        add(rows, words.amount(), money(said.amount()));
        add(rows, words.purchasedOn(), said.purchasedOn());
        add(rows, words.orderNumber(), said.orderNumber());
        add(rows, words.actPlace(), joined(place(said.actDivisionCode()), said.actAddress()));
        add(rows, words.actDay(), said.actHappenedOn());
        add(
                rows,
                words.partner(),
                said.partner() == null
                        ? null
                        : words.partnerOf(said.partner().name(), said.partner().code()));
        add(rows, words.reward(), said.rewardWished() ? words.rewardWished() : null);
        return rows;
    }

    List<SummaryRow> against(Against against, Locale locale) {
        CaseMessages words = StepWords.bundle(CaseMessages.class, locale);
        List<SummaryRow> rows = new ArrayList<>();
        add(rows, words.business(), against.name());
        add(rows, words.channel(), channel(against.channel(), words));
        add(rows, words.platform(), against.platform());
        add(rows, words.place(), place(against.divisionCode()));
        add(rows, words.address(), against.address());
        add(rows, words.creditCode(), against.creditCode());
        return rows;
    }

    static List<SummaryRow> person(MaskedPerson person, SenderIdentity sender, Locale locale) {
        CaseMessages words = StepWords.bundle(CaseMessages.class, locale);
        List<SummaryRow> rows = new ArrayList<>();
        add(rows, words.personName(), person.name());
        add(rows, words.telephone(), person.telephone());
        add(rows, words.personAddress(), person.address());
        add(rows, words.identity(), SenderIdentityWords.of(sender, locale));
        return rows;
    }

    private static String channel(SaleChannel channel, CaseMessages words) {
        return switch (channel) {
            case OFFLINE -> words.channelOffline();
            case OWN_SITE -> words.channelOwnSite();
            case PLATFORM_SELLER -> words.channelPlatformSeller();
            case PLATFORM_OPERATOR -> words.channelPlatformOperator();
            case UNKNOWN -> words.channelUnknown();
        };
    }

    private String place(String code) {
        return code == null ? null : divisions.fullName(code);
    }

    private static String joined(String place, String street) {
        return street == null ? place : place == null ? street : place + " " + street;
    }

    private static String money(BigDecimal amount) {
        return amount == null ? null : String.format(Locale.ROOT, "¥%,.2f", amount);
    }

    private static void add(List<SummaryRow> rows, String label, Object value) {
        if (value != null && !value.toString().isBlank()) {
            rows.add(new SummaryRow(label, value.toString(), null));
        }
    }
}
