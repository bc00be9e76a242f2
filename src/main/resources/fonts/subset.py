#!/usr/bin/python3
"""Cuts the fonts of the papers out of their sources (needs fonttools; README.md names the sources).

subset.py NotoSerifSC_400Regular.ttf NotoSerifSC_700Bold.ttf NotoSerif-Regular.ttf HanaMinB.ttf <output folder>
"""
import collections
import copy
import sys
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

LATIN_AND_SIGNS = [(0x20, 0x17F), (0x192, 0x192), (0x1C0, 0x24F), (0x2B0, 0x2FF), (0x370, 0x45F),
                   (0x1E00, 0x1EFF), (0x2000, 0x22FF), (0x2460, 0x27BF), (0x3000, 0x303F),
                   (0x3200, 0x33FF), (0xFE10, 0xFE6F), (0xFF00, 0xFFEF)]
LETTERS = [(0x20, 0x24F), (0x2B0, 0x36F), (0x400, 0x52F), (0x1E00, 0x1EFF)]
SERIF_PIECES = [(0x3400, 0x4DBF), (0x4E00, 0x6FFF), (0x7000, 0xFAFF), (0x20000, 0x2EBEF)]
RARE_PIECES = [(0x20000, 0x229FF), (0x22A00, 0x253FF), (0x25400, 0x27DFF), (0x27E00, 0x2A6DF), (0x2A700, 0x2CEAF),
               (0x2CEB0, 0x2EBEF)]
# Characters of the block of compatible ones that are unified all the same; the others become their model in NFC.
UNIFIED = [0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29]
SHARED_SHAPES = set(range(0xA000, 0xFB00)) - set(UNIFIED)
FLAT = 3  # of 1024 units an em: 0.04 pt in 12 pt type


def spread(ranges):
    return [c for a, b in ranges for c in range(a, b + 1)]


def gb2312():
    rows = [bytes([r, c]) for r in list(range(0xA1, 0xAA)) + list(range(0xB0, 0xF8)) for c in range(0xA1, 0xFF)]
    return {ord(ch) for pair in rows for ch in pair.decode('gbk', 'ignore')}


def cut(source, characters):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'vhea', 'vmtx', 'FFTM']
    font = TTFont(source)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font['cmap'].tables = [table for table in font['cmap'].tables if table.format != 14]
    return font


def one_character_a_glyph(font):
    """Copied text is found by glyph, so no glyph may stand for two characters."""
    cmap, shared = font.getBestCmap(), collections.defaultdict(list)
    for character, glyph in cmap.items():
        shared[glyph].append(character)
    twins = {}
    order = font.getGlyphOrder()
    for glyph, characters in shared.items():
        for character in sorted(characters)[1:]:
            twin = 'twin%05X' % character
            font['glyf'].glyphs[twin] = copy.deepcopy(font['glyf'][glyph])
            font['hmtx'].metrics[twin] = font['hmtx'].metrics[glyph]
            order.append(twin)
            twins[character] = twin
    font.setGlyphOrder(order)
    font['glyf'].glyphOrder = order
    font['maxp'].numGlyphs = len(order)
    for table in font['cmap'].tables:
        if table.isUnicode():
            table.cmap.update({c: g for c, g in twins.items() if c in table.cmap})


def straighten(points):
    """Douglas and Peucker on a closed contour of straight lines."""
    n = len(points)
    far = max(range(n), key=lambda i: (points[i][0] - points[0][0]) ** 2 + (points[i][1] - points[0][1]) ** 2)
    ring, keep, work = points + [points[0]], {0, far}, [(0, far), (far, n)]
    while work:
        a, b = work.pop()
        (ax, ay), (bx, by) = ring[a], ring[b]
        dx, dy = bx - ax, by - ay
        length = (dx * dx + dy * dy) ** 0.5 or 1
        worst, at = FLAT, 0
        for i in range(a + 1, b):
            off = abs(dx * (ring[i][1] - ay) - dy * (ring[i][0] - ax)) / length
            if off > worst:
                worst, at = off, i
        if at:
            keep.add(at)
            work += [(a, at), (at, b)]
    return [points[i] for i in sorted(keep)]


def flatten(font):
    """HanaMin draws curves as many short lines; fewer of them look the same."""
    for name in font.getGlyphOrder():
        glyph = font['glyf'][name]
        if glyph.isComposite() or glyph.numberOfContours <= 0:
            continue
        if not all(flag & 1 for flag in glyph.flags):
            continue
        start, points, ends = 0, [], []
        for end in glyph.endPtsOfContours:
            contour = straighten(list(glyph.coordinates[start:end + 1]))
            start = end + 1
            if len(contour) > 2:
                points += contour
                ends.append(len(points) - 1)
        glyph.coordinates = GlyphCoordinates(points)
        glyph.flags = bytearray([1] * len(points))
        glyph.endPtsOfContours = ends
        glyph.numberOfContours = len(ends)
        glyph.recalcBounds(font['glyf'])


def save(font, family, notice, path):
    for record in list(font['name'].names):
        if record.nameID not in (0, 13, 14):
            font['name'].removeNames(nameID=record.nameID)
    for number, text in {1: family, 2: 'Regular', 3: family, 4: family, 6: family.replace(' ', ''),
                         10: notice}.items():
        font['name'].setName(text, number, 3, 1, 0x409)
    font.recalcTimestamp = False
    font.save(path)


def main(regular, bold, latin, rare, folder):
    common = (gb2312() | set(spread(LATIN_AND_SIGNS))) - set(range(0x2E80, 0x2FE0))
    font = cut(regular, common)
    one_character_a_glyph(font)
    save(font, 'Petition Serif', 'Subset of Noto Serif SC Regular', folder + '/petition-serif.ttf')
    for first, last in SERIF_PIECES:
        font = cut(regular, set(range(first, last + 1)) - common - SHARED_SHAPES)
        one_character_a_glyph(font)
        save(font, 'Petition Serif %X' % first, 'Subset of Noto Serif SC Regular', folder + '/petition-serif-%x.ttf' % first)
    font = cut(bold, (gb2312() | set(range(0x20, 0x180))) - set(range(0x2E80, 0x2FE0)))
    one_character_a_glyph(font)
    save(font, 'Petition Serif Bold', 'Subset of Noto Serif SC Bold', folder + '/petition-serif-bold.ttf')
    font = cut(latin, spread(LETTERS))
    one_character_a_glyph(font)
    save(font, 'Petition Latin', 'Subset of Noto Serif Regular', folder + '/petition-latin.ttf')
    for first, last in RARE_PIECES:
        font = cut(rare, range(first, last + 1))
        flatten(font)
        save(font, 'Petition Rare %X' % first, 'Subset of HanaMinB, outlines flattened', folder + '/petition-rare-%x.ttf' % first)


if __name__ == '__main__':
    main(*sys.argv[1:])
