package org.open12315.intake;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.open12315.business.Platform;
import org.open12315.business.Platforms;
import org.open12315.evidence.FormUploads;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.web.Choice;
import org.open12315.web.ChoiceGroup;
import org.open12315.web.FieldErrors;
import org.open12315.web.Language;

/** What the questions of the journey can be answered with, in the language of the page. */
@ApplicationScoped
class FormLists {

    private final Catalogue catalogue;
    private final List<String> platforms;

    FormLists(Catalogue catalogue, Platforms platforms) {
        this.catalogue = catalogue;
        this.platforms = platforms.all().stream().map(Platform::name).toList();
    }

    static IntakeMessages words(Language language) {
        return words(IntakeMessages.class, language);
    }

    /** One of the bundles of this room in the language of the page. */
    static <B> B words(Class<B> bundle, Language language) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }

    /** Why the files that were just sent were not taken, as {@link FormUploads} says it in the address; none if they were. */
    static FieldErrors notTaken(String wrong, long most, Language language) {
        return wrong == null
                ? FieldErrors.none()
                : FormUploads.sentence(wrong, most, language.locale())
                        .map(sentence -> FieldErrors.none().and("files", sentence))
                        .orElse(FieldErrors.none());
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
                new Choice(SaleChannel.PLATFORM_OPERATOR.name(), words.channelPlatformOperator()),
                new Choice(SaleChannel.UNKNOWN.name(), words.channelUnknown()));
    }

    /** The known ones, to choose from while typing; another may be typed as well. */
    List<String> platforms() {
        return platforms;
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

    /** Each upper level with its lower ones; who is not sure among these takes the upper one. */
    List<ChoiceGroup> categories(Language language) {
        return Stream.concat(catalogue.goods().stream(), catalogue.services().stream())
                .filter(entry -> entry.parent().isEmpty())
                .map(upper -> group(upper, language))
                .toList();
    }

    private ChoiceGroup group(Catalogue.Entry upper, Language language) {
        String name = upper.name(language.locale());
        List<Choice> choices = new ArrayList<>(choices(catalogue.below(upper.code()), language.locale()));
        choices.add(new Choice(
                upper.code(), choices.isEmpty() ? name : words(language).categoryUnsure(name)));
        return new ChoiceGroup(name, choices);
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
