package org.open12315.notice;

import java.util.Map;

/** What a short message says. Gateways that know only templates name theirs for each kind in {@link NoticeConfig}. */
public enum MessageKind {
    /** A code to type in; parameters {@code code} and {@code minutes}. */
    CODE,
    /** A code that confirms an address, by mail; parameters {@code code} and {@code minutes}. */
    EMAIL_CODE,
    /** Somebody wants to register a number that has an account already; no parameters. */
    NUMBER_HAS_ACCOUNT,
    /** Password, number or e-mail of an account was changed; no parameters. */
    ACCOUNT_CHANGED,
    /** An account was suspended; parameter {@code reason}. */
    ACCOUNT_SUSPENDED,
    /** A suspension was lifted, or an appeal turned down; parameter {@code reason}. */
    APPEAL_DECIDED,
    /** A virus was found in a file that somebody sent; no parameters. */
    EVIDENCE_INFECTED,
    /** An authority waits for what is missing in a complaint; parameters {@code receipt} and {@code day}. */
    SUPPLEMENT_ASKED;

    /** Name in the database and in the configuration: {@code number-has-account}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static MessageKind of(String key) {
        return valueOf(key.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /** The subject of a mail: the platform, not the matter, because it may stand on a locked screen. */
    String subject(NoticeMessages words) {
        return this == EMAIL_CODE ? words.emailCodeSubject() : words.mailSubject();
    }

    String text(NoticeMessages words, Map<String, String> parameters) {
        return switch (this) {
            case CODE -> words.code(parameters.get("code"), parameters.get("minutes"));
            case EMAIL_CODE -> words.emailCode(parameters.get("code"), parameters.get("minutes"));
            case NUMBER_HAS_ACCOUNT -> words.numberHasAccount();
            case ACCOUNT_CHANGED -> words.accountChanged();
            case ACCOUNT_SUSPENDED -> words.accountSuspended(parameters.get("reason"));
            case APPEAL_DECIDED -> words.appealDecided(parameters.get("reason"));
            case EVIDENCE_INFECTED -> words.evidenceInfected();
            case SUPPLEMENT_ASKED -> words.supplementAsked(parameters.get("receipt"), parameters.get("day"));
        };
    }
}
