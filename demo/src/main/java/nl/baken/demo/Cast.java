package nl.baken.demo;

/** Everything invented that stories draw from. */
record Cast(Names names, Words words, Shares shares, Signs indicators, Closings closings) {}
