package org.open12315.casework;

import java.util.List;
import org.open12315.jurisdiction.Authority;

/**
 * The part of the country that a worklist shows.
 *
 * @param top the authority at its head
 * @param authorities codes of all in it, the head first
 * @param choices what the view can be narrowed or widened to: the authorities above within the caller's reach, the head,
 *     and those directly below; one only for somebody who reads a single authority
 */
record Scope(Authority top, List<String> authorities, List<Authority> choices) {

    boolean wide() {
        return authorities.size() > 1;
    }
}
