package org.open12315.intake;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.web.Choice;
import org.open12315.web.Language;

/** What the questions of the journey can be answered with, in the language of the page. */
@ApplicationScoped
class FormLists {

    private final Catalogue catalogue;

    FormLists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static IntakeMessages words(Language language) {
        return words(IntakeMessages.class, language);
    }

    /** One of the bundles of this room in the language of the page. */
    static <B> B words(Class<B> bundle, Language language) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }

    List<Choice> kinds(Language language) {
        IntakeMessages words = words(language);
        return List.of(
                new Choice(SubmissionKind.COMPLAINT.name(), words.complaint(), words.complaintHint()),
                new Choice(SubmissionKind.REPORT.name(), words.report(), words.reportHint()));
    }

    List<Choice> channels(Language language) {
        IntakeMessages words = words(language);
        return List.of(
                new Choice(SaleChannel.OFFLINE.name(), words.channelOffline()),
                new Choice(SaleChannel.PLATFORM_SELLER.name(), words.channelPlatformSeller()),
                new Choice(SaleChannel.OWN_SITE.name(), words.channelOwnSite()),
                new Choice(SaleChannel.PLATFORM_OPERATOR.name(), words.channelPlatformOperator()));
    }

    List<Choice> anonymity(Language language) {
        IntakeMessages words = words(language);
        return List.of(
                new Choice("no", words.named(), words.namedHint()),
                new Choice("yes", words.anonymously(), words.anonymouslyHint()));
    }

    List<Choice> reward(Language language) {
        return List.of(new Choice("yes", words(language).rewardWished()));
    }

    List<Choice> categories(Language language) {
        List<Catalogue.Entry> all = new ArrayList<>(catalogue.goods());
        all.addAll(catalogue.services());
        return all.stream()
                .map(entry -> new Choice(entry.code(), categoryName(entry.code(), language.locale())))
                .toList();
    }

    List<Choice> problems(Language language) {
        return choices(catalogue.problems(), language.locale());
    }

    List<Choice> wants(Language language) {
        return choices(catalogue.wants(), language.locale());
    }

    /** With the upper level before it; empty text for none. */
    String categoryName(String code, Locale locale) {
        return catalogue
                .category(code)
                .map(entry -> catalogue
                        .category(entry.parent())
                        .map(parent -> parent.name(locale) + " · " + entry.name(locale))
                        .orElse(entry.name(locale)))
                .orElse("");
    }

    String problemName(String code, Locale locale) {
        return catalogue.problem(code).map(entry -> entry.name(locale)).orElse("");
    }

    String wantNames(List<String> codes, Locale locale) {
        return codes.stream()
                .flatMap(code -> catalogue.want(code).stream())
                .map(entry -> entry.name(locale))
                .collect(java.util.stream.Collectors.joining("zh".equals(locale.getLanguage()) ? "、" : ", "));
    }

    private static List<Choice> choices(List<Catalogue.Entry> entries, Locale locale) {
        return entries.stream()
                .map(entry -> new Choice(entry.code(), entry.name(locale)))
                .toList();
    }
}
