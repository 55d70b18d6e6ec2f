package lib

import "slices"

// arrayTables are the rows of arrays; where two take the same arguments the earlier one is chosen.
var arrayTables = slices.Concat(arrayRows, shapeTable, createTable, rangeTable, linearTable, sortedTable, stackTable, miscTable, viewTable, fancyTable, numpyRows, reductionTable, stridedTable, loopTable, ufuncTable, numpyRandomRows, statsTable, throughTable, throughMore, throughArrays, throughUfuncs, throughRandom)
