package dev.belvedere.bench;

/** Something that can be measured again and again on each candidate. */
interface Measure {

    String name();

    String unit();

    /** One measurement; fails when the candidate did not do the work. */
    double once(Candidate candidate);
}
