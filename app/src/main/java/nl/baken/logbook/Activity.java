package nl.baken.logbook;

import java.util.Locale;
import nl.baken.access.Action;

/**
 * The processing activities of Baken: the register that a controller keeps (article 30 GDPR), and what a line of the
 * logboek points to. Purpose, ground, controller and retention stand in words in the message bundle.
 */
public enum Activity {
    INTAKE,
    SIGNALS,
    LINKING,
    HANDOVERS,
    DOSSIERS,
    WHEREABOUTS,
    NETWORK,
    EMERGENCIES,
    FIGURES,
    WORK,
    ADMINISTRATION,
    RETENTION,
    BREACHES,
    RIGHTS,
    SUPERVISION,
    CONFERENCES;

    /** The processing activity that an action is part of: exactly one, so that a new action cannot forget it. */
    public static Activity of(Action action) {
        return switch (action) {
            case VISIT -> INTAKE;
            case REGISTER_SIGNAL, LIST_SIGNALS, READ_SIGNAL, ENRICH_SIGNAL, CLOSE_SIGNAL -> SIGNALS;
            case COMPARE,
                    LOOK_FROM_SIGNAL,
                    LOOK_FROM_DOSSIER,
                    LOOK_AHEAD,
                    JUDGE_LINK,
                    ANSWER_ENCOUNTER,
                    ASK_NEIGHBOURS,
                    ANSWER_NEIGHBOURS -> LINKING;
            case OFFER_HANDOVER,
                    LIST_HANDOVERS,
                    READ_HANDOVER,
                    DECIDE_HANDOVER,
                    WITHDRAW_HANDOVER,
                    FOLLOW_PAPER,
                    READ_COVENANTS,
                    KEEP_COVENANTS -> HANDOVERS;
            case LIST_DOSSIERS, OPEN_DOSSIER, READ_DOSSIER, KEEP_DOSSIER -> DOSSIERS;
            case OPEN_WHEREABOUTS, KEEP_WHEREABOUTS -> WHEREABOUTS;
            case READ_PARTNERS,
                    KEEP_PARTNERS,
                    OPEN_SHELTER_ADDRESS,
                    SEE_PLACES,
                    KEEP_PLACES,
                    SEE_SHELTER,
                    KEEP_SHELTER,
                    NOTE_GAP,
                    SEE_GAPS -> NETWORK;
            case BREAK_GLASS, READ_IN_EMERGENCY, SEE_EMERGENCY, REVIEW_EMERGENCIES -> EMERGENCIES;
            case STEER, SEE_FIGURES, SEE_SMALL_CELLS -> FIGURES;
            case WORK, HAVE_DUTIES -> Activity.WORK;
            case ADMINISTER, REVIEW_RIGHTS, DECIDE_APPOINTMENT, SEE_APPOINTMENT, KEEP_NEIGHBOURS, CONFIRM_NEIGHBOURS ->
                ADMINISTRATION;
            case READ_RETENTION, KEEP_RETENTION, HOLD_RECORD, CONFIRM_DESTRUCTION, HOLD_LOGS -> RETENTION;
            case REPORT_BREACH, READ_BREACH, READ_BREACH_REGISTER, KEEP_BREACHES, SUPERVISE_BREACHES -> BREACHES;
            case LIST_REQUESTS, RECEIVE_REQUEST, KEEP_REQUEST, ANSWER_REQUEST, GIVE_FROM_RECORD, ADVISE_REQUEST ->
                RIGHTS;
            case READ_LOGBOOK, READ_SHARES, REVIEW_READS, SEE_PEAKS -> SUPERVISION;
            case LIST_CONFERENCES,
                    PLAN_CONFERENCE,
                    HOLD_CONFERENCE,
                    READ_CONFERENCE,
                    ATTEND_CONFERENCE,
                    READ_AGREEMENT,
                    KEEP_AGREEMENT,
                    FOLLOW_AGREEMENT -> CONFERENCES;
        };
    }

    /** Where the words of the register stand. */
    public String key(String what) {
        return "activity." + name().toLowerCase(Locale.ROOT) + "." + what;
    }
}
