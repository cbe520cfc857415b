package org.open12315.identity;

/**
 * What is known about who stands behind the account that sent something, without saying who it is.
 *
 * @param verification null for an account without a person: closed since, or never registered with a name
 * @param sameName the name that was given is the one of the account; false without a person
 */
public record SenderIdentity(Verification verification, boolean sameName) {}
