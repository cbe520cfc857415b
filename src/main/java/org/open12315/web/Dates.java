package org.open12315.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.open12315.kernel.Clocks;

/** Days and moments in the language of the page and in Beijing time: {@code {case.deadline.day}}, {@code {event.at.moment}}. */
@TemplateExtension
public final class Dates {

    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter ZH_MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN_MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private Dates() {}

    /** {@code 2026年11月25日} or {@code 25 November 2026}; {@code locale} a {@link Locale}, anything else means Chinese. */
    public static String day(
            LocalDate date, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return (english(locale) ? EN_DAY : ZH_DAY).format(date);
    }

    static String day(Instant instant, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return day(LocalDate.ofInstant(instant, Clocks.BEIJING), locale);
    }

    static String moment(Instant instant, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return (english(locale) ? EN_MOMENT : ZH_MOMENT).format(instant.atZone(Clocks.BEIJING));
    }

    private static boolean english(Object locale) {
        return locale instanceof Locale chosen && Locale.ENGLISH.getLanguage().equals(chosen.getLanguage());
    }
}
