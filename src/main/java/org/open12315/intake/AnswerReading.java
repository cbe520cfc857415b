package org.open12315.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;

/** Reads typed answers as the records of a submission. What is not readable reads as null; the check says so. */
final class AnswerReading {

    private AnswerReading() {}

    static Business business(Answers answers) {
        String code = answers.text("creditCode");
        return new Business(
                answers.text("name"),
                code == null ? null : plain(code).toUpperCase(java.util.Locale.ROOT),
                answers.text("division"),
                answers.text("address"),
                answers.text("platform"),
                channel(answers.first("channel")).orElse(null));
    }

    static Matter matter(Answers answers) {
        return new Matter(
                answers.text("category"),
                answers.text("problem"),
                answers.text("facts"),
                amount(answers.first("amount")).orElse(null),
                date(answers.first("purchasedOn")).orElse(null),
                answers.text("orderNumber"));
    }

    static Act act(Answers answers) {
        return new Act(
                answers.text("actDivision"),
                answers.text("actAddress"),
                date(answers.first("happenedOn")).orElse(null));
    }

    static Person person(Answers answers) {
        String telephone = answers.text("telephone");
        return new Person(
                answers.text("personName"), telephone == null ? null : plain(telephone), answers.text("personAddress"));
    }

    static boolean anonymous(Answers answers) {
        return answers.first("anonymous").equals("yes");
    }

    /** The whole; only for answers in which nothing is wrong. */
    static NewSubmission submission(SubmissionKind kind, Answers answers) {
        if (kind == SubmissionKind.COMPLAINT) {
            return new NewComplaint(
                            business(answers),
                            matter(answers),
                            answers.all("wants"),
                            amount(answers.first("wantedAmount")).orElse(null),
                            person(answers),
                            null,
                            null)
                    .submission();
        }
        boolean anonymous = anonymous(answers);
        boolean reward = !anonymous && answers.first("rewardWished").equals("yes");
        return new NewReport(
                        business(answers),
                        matter(answers),
                        act(answers),
                        anonymous,
                        anonymous ? null : person(answers),
                        reward,
                        null,
                        null)
                .submission();
    }

    static Optional<SaleChannel> channel(String typed) {
        return Arrays.stream(SaleChannel.values())
                .filter(channel -> channel.name().equals(typed))
                .findFirst();
    }

    /** Yuan; full-width digits, a thousands separator and the sign of the currency are forgiven. */
    static Optional<BigDecimal> amount(String typed) {
        String digits = plain(typed).replaceAll("[,￥¥元\\s]", "");
        return digits.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** 2026-11-11, and as people write it: 2026年11月11日, 2026/11/11, 2026.11.11. */
    static Optional<LocalDate> date(String typed) {
        String[] parts = plain(typed).strip().replaceAll("日$", "").split("[-/.年月]");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts[0].strip()),
                    Integer.parseInt(parts[1].strip()),
                    Integer.parseInt(parts[2].strip())));
        } catch (NumberFormatException | java.time.DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
