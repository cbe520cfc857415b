package org.open12315.casework;

import java.util.Locale;

/** Says in words what dedupe's codes say: {@code text 0.93} becomes a sentence that a clerk can read. */
record LikenessWords(DuplicateMessages messages) {

    static LikenessWords in(Locale locale) {
        return new LikenessWords(StepWords.bundle(DuplicateMessages.class, locale));
    }

    /** A code with its value in words; one that is not known here stands for itself. */
    String of(String coded) {
        String[] parts = coded.split(" ", 2);
        String share = parts.length == 2 ? percent(parts[1]) : null;
        return switch (parts[0]) {
            case "words" -> messages.likeWords(share);
            case "letters" -> messages.likeLetters(share);
            default -> {
                String reason = reason(parts[0]);
                yield share == null ? reason : messages.likePartly(reason, share);
            }
        };
    }

    private String reason(String code) {
        return switch (code) {
            case "same-text" -> messages.likeSameText();
            case "same-order-number" -> messages.likeSameOrder();
            case "same-problem" -> messages.likeSameProblem();
            case "other-order-number" -> messages.likeOtherOrder();
            case "too-short" -> messages.likeTooShort();
            case "same-goods" -> messages.likeSameGoods();
            case "other-goods" -> messages.likeOtherGoods();
            case "same-trouble" -> messages.likeSameTrouble();
            case "other-trouble" -> messages.likeOtherTrouble();
            case "same-sum" -> messages.likeSameSum();
            case "same-numbers" -> messages.likeSameNumbers();
            case "same-code" -> messages.likeSameCode();
            case "other-category" -> messages.likeOtherCategory();
            case "other-problem" -> messages.likeOtherProblem();
            case "both-say-more" -> messages.likeBothSayMore();
            case "refilled" -> messages.likeRefilled();
            case "like-business-name" -> messages.likeBusinessName();
            default -> code;
        };
    }

    private static String percent(String share) {
        try {
            return Math.round(Double.parseDouble(share) * 100) + "%";
        } catch (NumberFormatException notANumber) {
            return share;
        }
    }
}
