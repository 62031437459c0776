package nl.baken.handovers;

/** What one desk tells the other in its own words. */
enum Remark {
    NECESSITY,
    CONDITIONS,
    RETURN,
    OUTCOME
}
