package org.open12315.casework;

import java.util.List;
import org.open12315.dedupe.Screening;
import org.open12315.identity.SenderIdentity;
import org.open12315.intake.Enclosure;
import org.open12315.intake.Submissions;

/**
 * Everything about one case, as it was read for somebody.
 *
 * @param said what was sent; holds the person unmasked, so it must be masked before it is shown
 * @param screening what dedupe says of it by now, or null
 * @param linked cases that were joined to it and that the reader may see, the first few
 * @param sameIncident other cases of its mass incident with the same authority, the first few
 * @param first the case it was joined to, or null
 * @param open the steps that the reader can take now
 * @param readOnly the reader belongs to another authority than the one that has it
 * @param evidence what was sent with it or after it; nothing of it is opened
 * @param sender the identity behind the account that sent it; null where the reader sees no person
 * @param personOpen the reader may ask to see who the person is
 */
record Dossier(
        CaseFile file,
        Submissions.Said said,
        List<CaseEvent> events,
        Screening screening,
        List<CaseFile> linked,
        List<CaseFile> sameIncident,
        CaseFile first,
        List<Transition> open,
        boolean personOpen,
        boolean readOnly,
        List<Enclosure> evidence,
        SenderIdentity sender) {}
