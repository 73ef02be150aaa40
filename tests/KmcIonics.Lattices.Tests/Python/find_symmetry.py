"""Reads a cell (three lines of vectors, then "label x y z" a site) and prints the number of its space group, then for each label how many orbits and sites it has."""
import sys

import spglib

lines = [line.split() for line in open(sys.argv[1], encoding="utf-8")]
lattice = [[float(x) for x in line] for line in lines[:3]]
labels = [line[0] for line in lines[3:]]
positions = [[float(x) for x in line[1:]] for line in lines[3:]]
names = sorted(set(labels))
dataset = spglib.get_symmetry_dataset((lattice, positions, [names.index(label) for label in labels]), symprec=1e-4)
print(dataset["number"])
for name in names:
    sites = [k for k, label in enumerate(labels) if label == name]
    print(name, len({dataset["crystallographic_orbits"][k] for k in sites}), len(sites))
