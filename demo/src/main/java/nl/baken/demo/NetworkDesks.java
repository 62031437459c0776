package nl.baken.demo;

import nl.baken.network.AddressDesk;
import nl.baken.network.NeedDesk;
import nl.baken.network.PartnerDesk;
import nl.baken.network.PlaceDesk;
import nl.baken.network.PlacementDesk;

/** The desks at which partners, places and what is missing are kept. */
record NetworkDesks(
        PartnerDesk partners, AddressDesk addresses, PlaceDesk places, PlacementDesk placements, NeedDesk needs) {}
