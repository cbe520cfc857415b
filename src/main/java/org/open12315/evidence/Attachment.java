package org.open12315.evidence;

import java.util.List;
import java.util.UUID;

/**
 * Files that become part of a submission.
 *
 * @param owner account of who sent both
 * @param evidence in the order in which they were chosen, each once
 */
public record Attachment(long receiptNumber, long owner, List<UUID> evidence) {}
