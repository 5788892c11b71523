/** Free on the disk, bytes: with less no recording is begun (reliability.md, fault 22). */
export const NEEDED_TO_BEGIN_BYTES = 500_000_000;
