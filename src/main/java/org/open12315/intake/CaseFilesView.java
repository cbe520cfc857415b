package org.open12315.intake;

import java.util.List;
import org.open12315.evidence.Chosen;
import org.open12315.evidence.Limits;

/**
 * The files of a case as its sender sees them.
 *
 * @param sent part of the case
 * @param waiting chosen for the supplement that is being written
 */
public record CaseFilesView(List<Chosen> sent, List<Chosen> waiting, Limits limits) {

    /** Whether the case may have one more. */
    public boolean room() {
        return sent.size() + waiting.size() < limits.files();
    }

    /** Whether a file is still coming: sending now would leave it out. */
    boolean underWay() {
        return waiting.stream().anyMatch(Chosen::underWay);
    }
}
