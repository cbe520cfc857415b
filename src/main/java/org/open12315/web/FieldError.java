package org.open12315.web;

/**
 * What is wrong with one field of a form.
 *
 * @param field the name of the field; empty when the form as a whole is meant
 * @param message the sentence that the person reads, in the language of the page
 */
public record FieldError(String field, String message) {}
