"""From the outcomes of the items to the outcome of the request (domain 4.4; design 9). Pure."""

from permohonan.status import HasilButir, StatusPermohonan

_H, _S = HasilButir, StatusPermohonan


def hasil_permohonan(hasil):
    """The status that follows from the items' outcomes (iterable of HasilButir values).

    All granted: seluruhnya; some, or part of one: sebagian; none granted and one refused: ditolak; only not yet
    documented: that; else not held. Raises ValueError for no items or an undecided one.
    """
    hasil = list(hasil)
    if not hasil or not all(hasil):
        raise ValueError("masih ada butir yang belum diputuskan")
    if all(h == _H.DIBERIKAN for h in hasil):
        return _S.DIKABULKAN_SELURUHNYA
    if any(h in (_H.DIBERIKAN, _H.SEBAGIAN) for h in hasil):
        return _S.DIKABULKAN_SEBAGIAN
    if any(h == _H.DITOLAK for h in hasil):
        return _S.DITOLAK
    if all(h == _H.BELUM_DIDOKUMENTASIKAN for h in hasil):
        return _S.BELUM_DIDOKUMENTASIKAN
    return _S.TIDAK_DIKUASAI
