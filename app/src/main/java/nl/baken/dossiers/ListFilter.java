package nl.baken.dossiers;

import org.jspecify.annotations.Nullable;

/** Which dossiers to list, whether with names, and which page of them. */
record ListFilter(View view, boolean names, int page) {

    private static final int LAST_PAGE = 10_000;

    static ListFilter of(@Nullable String view, boolean names, int page) {
        return new ListFilter(View.of(view), names, Math.clamp(page, 1, LAST_PAGE));
    }

    /** The address of another page of the same list. */
    String page(int number) {
        return "/dossiers?view=%s&names=%s&page=%d".formatted(view.address(), names, number);
    }

    /** The lists there are. */
    enum View {
        MINE("state not in ('CLOSED', 'PART') and :caller in (contact_person, deputy)", "review_on, number"),
        ALL("state not in ('CLOSED', 'PART')", "review_on, number"),
        CLOSED("state = 'CLOSED'", "closed_on desc, number");

        private final String condition;
        private final String order;

        View(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }

        String condition() {
            return condition;
        }

        String order() {
            return order;
        }

        public String address() {
            return switch (this) {
                case MINE -> "mine";
                case ALL -> "all";
                case CLOSED -> "closed";
            };
        }

        static View of(@Nullable String address) {
            for (View view : values()) {
                if (view.address().equals(address)) {
                    return view;
                }
            }
            return MINE;
        }
    }
}
