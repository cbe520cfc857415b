package org.open12315.casework;

import java.util.List;

/**
 * Why a step was not taken although nothing was wrong with the form.
 *
 * @param lines what others did meanwhile
 * @param typed what was typed, where no form is left to keep it in; otherwise empty
 */
public record Interruption(String title, String text, List<String> lines, List<String> typed) {}
